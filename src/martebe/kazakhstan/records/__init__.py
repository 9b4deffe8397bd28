"""What the registers of Kazakhstan deliver: one module for each owner."""
