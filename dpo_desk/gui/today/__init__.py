"""Today: what must be done, in the order of the clocks. The first page of the data protection officer."""
