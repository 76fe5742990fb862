"""The register of requests: filters that stay, pages read when they come into sight, export."""
