"""From a delivery's raw bytes to believable rows: receipt, checks, quarantine, lake."""

from martebe.intake.delivery import Manifest, read_manifest
from martebe.intake.errors import IntakeError, LakeBusyError, LakeError, ManifestError
from martebe.intake.journal import Entry
from martebe.intake.lake import Lake
from martebe.intake.receipt import Finding, Receipt, Share
from martebe.intake.terms import Terms, Threshold, Thresholds

__all__ = [
    "Entry",
    "Finding",
    "IntakeError",
    "Lake",
    "LakeBusyError",
    "LakeError",
    "Manifest",
    "ManifestError",
    "Receipt",
    "Share",
    "Terms",
    "Threshold",
    "Thresholds",
    "read_manifest",
]
