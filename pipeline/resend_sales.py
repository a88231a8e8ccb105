"""Gives sales to PosOutboxFunction again of which order was not told, and takes them out of PosOutboxDlq.

    python3 pipeline/resend_sales.py STACK              what the source gave up: read again from the table's stream, which keeps a day
    python3 pipeline/resend_sales.py STACK SALEID...    these sales, as they are in the table: for what the stream has forgotten

Telling order twice does no harm. Whoever runs it needs sqs:ReceiveMessage and DeleteMessage on the queue, dynamodb:GetShardIterator,
GetRecords and GetItem, and lambda:InvokeFunction. Exit code 1: something is left, and the output says what.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

SALE = "SALE#"
# Long enough to read a stretch of the stream before the message shows again.
HIDDEN_SECONDS = "300"
DONE = ("", "null", "{}", '{"batchItemFailures":[]}')


class Failed(Exception):
    """Something that a person has to look at, in one line."""


def aws(*arguments):
    ended = subprocess.run(["aws", *arguments, "--output", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if ended.returncode:
        raise Failed(ended.stderr.strip() or f"aws {arguments[0]} {arguments[1]} failed")
    return json.loads(ended.stdout) if ended.stdout.strip() else {}


def physical(stack, logical):
    found = aws("cloudformation", "describe-stack-resource", "--stack-name", stack, "--logical-resource-id", logical)
    return found["StackResourceDetail"]["PhysicalResourceId"]


def letters(queue):
    """Each message once, until none comes any more."""
    while True:
        found = aws("sqs", "receive-message", "--queue-url", queue, "--max-number-of-messages", "10",
                    "--visibility-timeout", HIDDEN_SECONDS, "--wait-time-seconds", "2").get("Messages", [])  # fmt: skip
        yield from found
        if not found:
            return


def stretch(info):
    """The records that a message names, from its first to its last sequence number."""
    first, last = int(info["startSequenceNumber"]), int(info["endSequenceNumber"])
    iterator = aws("dynamodbstreams", "get-shard-iterator", "--stream-arn", info["streamArn"], "--shard-id", info["shardId"],
                   "--shard-iterator-type", "AT_SEQUENCE_NUMBER", "--sequence-number", str(first))["ShardIterator"]  # fmt: skip
    while iterator:
        page = aws("dynamodbstreams", "get-records", "--shard-iterator", iterator)
        for record in page["Records"]:
            if int(record["dynamodb"]["SequenceNumber"]) > last:
                return
            yield record
            if int(record["dynamodb"]["SequenceNumber"]) == last:
                return
        iterator = page.get("NextShardIterator")


def is_sale(record):
    return record["eventName"] in ("INSERT", "MODIFY") and record["dynamodb"]["Keys"]["PK"]["S"].startswith(SALE)


def as_lambda_gets_it(record):
    # The command line writes a time where Lambda has seconds; the function reads neither.
    kept = {key: value for key, value in record["dynamodb"].items() if key != "ApproximateCreationDateTime"}
    return {**record, "eventSource": "aws:dynamodb", "dynamodb": kept}


def from_the_table(table, sale):
    """The sale as if it were new: of a new one the function tells all that has happened to it."""
    key = {"PK": {"S": SALE + sale}, "SK": {"S": "SALE"}}
    row = aws("dynamodb", "get-item", "--consistent-read", "--table-name", table, "--key", json.dumps(key)).get("Item")
    if not row:
        raise Failed(f"{sale}: there is no such sale")
    return [{"eventName": "INSERT", "dynamodb": {"SequenceNumber": "1", "Keys": key, "NewImage": row}}]


def tell(function, records):
    with tempfile.TemporaryDirectory() as directory:
        asked, answered = Path(directory) / "event", Path(directory) / "answer"
        asked.write_text(json.dumps({"Records": [as_lambda_gets_it(record) for record in records]}), encoding="utf-8")
        ended = aws("lambda", "invoke", "--function-name", function, "--payload", f"fileb://{asked}", str(answered))
        answer = answered.read_text(encoding="utf-8")
    if "FunctionError" in ended or answer.replace(" ", "") not in DONE:
        raise Failed(f"{function} fails again: {answer}")


def given_up(stack, function):
    queue, left = physical(stack, "PosOutboxDlq"), 0
    for letter in letters(queue):
        info = json.loads(letter["Body"])["DDBStreamBatchInfo"]
        try:
            sales = [record for record in stretch(info) if is_sale(record)]
            if sales:
                tell(function, sales)
        except Failed as failure:
            left += 1
            print(f"left in the queue: {failure}", file=sys.stderr)
            print(f"  sales between {info['approximateArrivalOfFirstRecord']} and {info['approximateArrivalOfLastRecord']}", file=sys.stderr)
            continue
        aws("sqs", "delete-message", "--queue-url", queue, "--receipt-handle", letter["ReceiptHandle"])
        print(f"told: {len(sales)} changes of sales of {info['approximateArrivalOfFirstRecord']}")
    return left


def named(stack, function, sales):
    table = physical(stack, "Table")
    for sale in sales:
        tell(function, from_the_table(table, sale))
        print(f"told: {sale}")
    return 0


def main(stack, *sales):
    function = physical(stack, "PosOutboxFunction") + ":live"
    return named(stack, function, sales) if sales else given_up(stack, function)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python3 pipeline/resend_sales.py STACK [SALEID...]")
    try:
        sys.exit(bool(main(*sys.argv[1:])))
    except Failed as stopped:
        sys.exit(str(stopped))
