"""The register of letters: what was written, to whom, and how it left."""
