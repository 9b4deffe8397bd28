"""What other rooms ask of the desk: that a person is read there for the purpose they were opened for."""

from martebe.office.desk.visit import remember

__all__ = ["remember"]
