"""Addresses of the pages."""

from __future__ import annotations

from django.urls import path, register_converter
from django.urls.converters import IntConverter

from bot.review.views import (
    access_log,
    account,
    conversations,
    directory,
    figures,
    home,
    learning,
    people,
    release,
    sharing,
    signing_in,
    transcript,
    verdicts,
)


class Number(IntConverter):
    """The number of a row. One that no table can hold is not there; a database would fail at it."""

    regex = "[0-9]{1,9}"


register_converter(Number, "number")

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("second-factor/", signing_in.second_factor, name="second-factor"),
    path("second-factor/new/", signing_in.enrol, name="enrol"),
    path("invitation/<str:token>/", signing_in.invitation, name="invitation"),
    path("password/<number:number>/<str:token>/", signing_in.new_password, name="new-password"),
    path("account/", account.page, name="account"),
    path("leave/", signing_in.leave, name="leave"),
    path("away/", signing_in.away, name="away"),
    path("queue/", conversations.waiting, name="queue"),
    path("queue/<slug:name>/", conversations.waiting, name="queue-of"),
    path("conversations/", conversations.conversation_list, name="conversations"),
    path("conversations/<number:number>/", transcript.conversation, name="conversation"),
    path("conversations/<number:number>/turns/<number:turn>/", transcript.conversation, name="turn"),
    path("conversations/<number:number>/turns/<number:turn>/verdict/", verdicts.verdict, name="verdict"),
    path("conversations/<number:number>/turns/<number:turn>/flag/", verdicts.flag, name="flag"),
    path("conversations/<number:number>/note/", verdicts.note, name="note"),
    path("conversations/undo/", verdicts.undo, name="undo"),
    path("directory/", directory.lines, name="directory"),
    path("directory/called/", directory.called, name="called"),
    path("directory/take-back/", directory.take_back, name="take-back"),
    path("figures/", figures.page, name="figures"),
    path("figures/<slug:table>.csv", figures.as_csv, name="figures-csv"),
    path("learning/", learning.page, name="learning"),
    path("learning/look/", learning.look, name="learning-look"),
    path("learning/teach/", learning.teach, name="learning-teach"),
    path("sharing/", sharing.page, name="sharing"),
    path("sharing/new/figures/", release.new_figures, name="new-figures"),
    path("sharing/new/incidents/", release.new_incidents, name="new-incidents"),
    path("sharing/<number:number>/", sharing.sheet, name="data-sheet"),
    path("sharing/<number:number>/<slug:form>/", sharing.download, name="shared-file"),
    path("staff/", people.accounts, name="people"),
    path("staff/invite/", people.new_invitation, name="invite"),
    path("staff/invite/<number:number>/withdraw/", people.withdraw_invitation, name="withdraw"),
    path("staff/<number:number>/", people.person, name="person"),
    path("staff/<number:number>/role/", people.role, name="role"),
    path("staff/<number:number>/lock/", people.unlock, name="unlock"),
    path("staff/<number:number>/password/", people.password, name="end-password"),
    path("staff/<number:number>/switch/", people.switch, name="switch"),
    path("staff/<number:number>/second-factor/", people.reset, name="reset-second-factor"),
    path("staff/erase/", people.erase, name="erase"),
    path("staff/access/", access_log.page, name="access-log"),
]

handler404 = "bot.review.views.faults.not_found"
handler500 = "bot.review.views.faults.failed"
