"""Write the manual: ``python -m tools.docs``."""

from tools.docs.pages import REFERENCE, write

if __name__ == "__main__":
    print(f"{write()} pages are in {REFERENCE}.")
