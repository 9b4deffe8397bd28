"""The report: all figures of two runs on one page that needs nothing else."""

from martebe.figures.report.write import write_report, write_reports

__all__ = ["write_report", "write_reports"]
