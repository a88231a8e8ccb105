"""The check of unused permissions can fail, and says of what."""

import json

from unused import faults, main, uses

SEND = {"function": "Order", "statement": "Order.Policies[0]", "action": "sqs:SendMessage", "resource": "arn:aws:sqs:us-east-1:1:shop-Q"}
READ = {"function": "Order", "statement": "Order.Policies[0]", "action": "dynamodb:GetItem", "resource": "arn:aws:dynamodb:us-east-1:1:table/T"}
WHY = {"function": "Order", "action": "sqs:SendMessage", "resource": "shop-Q", "why": "no test breaks it"}


def report(directory, name, *lines):
    (directory / name).write_text(json.dumps(lines), encoding="utf-8")


def test_what_one_shop_used_is_used(tmp_path):
    report(tmp_path, "1.json", {**SEND, "calls": 0}, {**READ, "calls": 3})
    report(tmp_path, "2.json", {**SEND, "calls": 1}, {**READ, "calls": 0})
    assert list(faults(uses(tmp_path), [])) == []


def test_what_nobody_used_is_named(tmp_path):
    report(tmp_path, "1.json", {**SEND, "calls": 0}, {**READ, "calls": 3})
    [fault] = faults(uses(tmp_path), [])
    assert "sqs:SendMessage on arn:aws:sqs:us-east-1:1:shop-Q" in fault
    assert list(faults(uses(tmp_path), [WHY])) == []


def test_an_explanation_is_of_a_permission_and_says_why(tmp_path):
    report(tmp_path, "1.json", {**SEND, "calls": 0})
    stale = {**WHY, "action": "sqs:ReceiveMessage"}
    assert list(faults(uses(tmp_path), [WHY, stale])) == ["explains no permission: Order sqs:ReceiveMessage shop-Q"]
    assert list(faults(uses(tmp_path), [{**WHY, "why": " "}])) == ["says not why: Order sqs:SendMessage shop-Q"]


def test_no_report_is_a_fault_and_not_a_shop_without_permissions(tmp_path, capsys):
    nothing = tmp_path / "explained.json"
    nothing.write_text("[]", encoding="utf-8")
    assert main(tmp_path / "none", nothing)
    assert "no shop has left a report" in capsys.readouterr().err
