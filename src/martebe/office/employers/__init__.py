"""What registers show of employers: work without contracts, contracts without contributions, unpaid wages."""
