"""The report: all figures of two runs on one page that needs nothing else."""

from martebe.figures.report.write import write_report

__all__ = ["write_report"]
