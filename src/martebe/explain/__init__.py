"""Why a person has a status: the facts that determine it, their records, and what would settle the rest."""
