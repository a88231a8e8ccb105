"""pipeline/resend_sales.py, with an aws that plays a queue, a stream, a table and a function out of files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
AWS = f"""#!{sys.executable}
import json, pathlib, sys
here, call = pathlib.Path(__file__).parent, sys.argv[1:]
def option(name):
    return call[call.index(name) + 1]
if call[1] == "describe-stack-resource":
    print(json.dumps({{"StackResourceDetail": {{"PhysicalResourceId": "shop-" + option("--logical-resource-id")}}}}))
elif call[1] == "receive-message":
    seen = here / "seen"
    if not seen.exists():
        seen.touch()
        print((here / "letters").read_text())
elif call[1] == "get-shard-iterator":
    if (here / "forgotten").exists():
        sys.exit("TrimmedDataAccessException")
    print(json.dumps({{"ShardIterator": option("--sequence-number")}}))
elif call[1] == "get-records":
    records = [r for r in json.loads((here / "stream").read_text()) if int(r["dynamodb"]["SequenceNumber"]) >= int(option("--shard-iterator"))]
    print(json.dumps({{"Records": records, "NextShardIterator": "1"}}))
elif call[1] == "get-item":
    print((here / "row").read_text() if (here / "row").exists() else "")
elif call[1] == "invoke":
    (here / "told").write_text(pathlib.Path(option("--payload").removeprefix("fileb://")).read_text())
    pathlib.Path(call[-3]).write_text((here / "answer").read_text())
    print("{{}}")
elif call[1] == "delete-message":
    (here / "deleted").write_text(option("--receipt-handle"))
"""


def record(number, key, event="INSERT"):
    image = {"PK": {"S": key}}
    return {"eventName": event, "dynamodb": {"SequenceNumber": str(number), "Keys": image, "NewImage": image,
            "ApproximateCreationDateTime": "2026-11-21T12:00:00+00:00"}}  # fmt: skip


@pytest.fixture
def house(tmp_path):
    """A shop of which the source gave up the records 100 to 300, one of them a sale of nobody's business."""
    (tmp_path / "aws").write_text(AWS)
    (tmp_path / "aws").chmod(0o755)
    info = {"shardId": "s", "startSequenceNumber": "100", "endSequenceNumber": "300", "streamArn": "arn",
            "approximateArrivalOfFirstRecord": "noon", "approximateArrivalOfLastRecord": "one"}  # fmt: skip
    letter = {"ReceiptHandle": "r", "Body": json.dumps({"DDBStreamBatchInfo": info})}
    (tmp_path / "letters").write_text(json.dumps({"Messages": [letter]}))
    stream = [record(100, "SALE#1"), record(200, "ORDER#1"), record(250, "SALE#2", "REMOVE"), record(300, "SALE#3", "MODIFY"), record(400, "SALE#4")]
    (tmp_path / "stream").write_text(json.dumps(stream))
    (tmp_path / "answer").write_text('{"batchItemFailures": []}')
    return tmp_path


def resend(house, *sales):
    environment = os.environ | {"PATH": f"{house}:{os.environ['PATH']}"}
    command = [sys.executable, str(ROOT / "pipeline/resend_sales.py"), "shop", *sales]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


def told(house):
    return [(r["eventName"], r["dynamodb"]["Keys"]["PK"]["S"]) for r in json.loads((house / "told").read_text())["Records"]]


def test_what_the_source_gave_up_is_told_and_leaves_the_queue(house):
    ended = resend(house)
    assert ended.returncode == 0, ended.stderr
    assert told(house) == [("INSERT", "SALE#1"), ("MODIFY", "SALE#3")]
    assert (house / "deleted").read_text() == "r"
    assert "told: 2" in ended.stdout


@pytest.mark.parametrize("answer", ['{"batchItemFailures": [{"itemIdentifier": "100"}]}', "no json"])
def test_what_fails_again_stays_in_the_queue(house, answer):
    (house / "answer").write_text(answer)
    ended = resend(house)
    assert ended.returncode == 1
    assert "between noon and one" in ended.stderr
    assert not (house / "deleted").exists()


def test_what_the_stream_has_forgotten_stays_in_the_queue_with_its_time(house):
    (house / "forgotten").touch()
    ended = resend(house)
    assert ended.returncode == 1
    assert "TrimmedDataAccessException" in ended.stderr
    assert "between noon and one" in ended.stderr
    assert not (house / "deleted").exists()


def test_a_sale_is_told_from_its_row(house):
    (house / "row").write_text(json.dumps({"Item": {"PK": {"S": "SALE#9"}, "status": {"S": "VOIDED"}}}))
    ended = resend(house, "9")
    assert ended.returncode == 0, ended.stderr
    assert told(house) == [("INSERT", "SALE#9")]


def test_a_sale_that_is_not_there_is_said(house):
    ended = resend(house, "9")
    assert ended.returncode == 1
    assert "9: there is no such sale" in ended.stderr
