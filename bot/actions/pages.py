"""Which topics of guidance have further pages."""

from __future__ import annotations

#: Intents whose second page is `utter_<intent>_more`; other topics name their response themselves.
WITH_SECOND_PAGE = frozenset(
    {
        "worried_about_someone", "report_suspicion", "check_job_offer", "check_online_contact", "safe_migration",
        "worker_rights", "finance_red_flags", "supply_chain_risk", "healthcare_guidance", "request_training",
        "what_is_trafficking", "spot_the_signs", "how_traffickers_recruit", "trafficking_facts", "get_involved",
    }
)  # fmt: skip

#: Those of them that have a third page, `utter_<intent>_more_2`.
WITH_THIRD_PAGE = WITH_SECOND_PAGE - {
    "report_suspicion", "check_online_contact", "request_training", "get_involved",
}  # fmt: skip

#: Topics of people at work whose further pages tell the signs of their trade.
WITH_OWN_SIGNS = frozenset({"finance_red_flags", "supply_chain_risk", "healthcare_guidance"})
