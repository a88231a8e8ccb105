"""What becomes of messages."""

from stack import ALARM, FUNCTION, LAMBDA_TIMEOUT, QUEUE, target

# SQS's own defaults, in seconds.
DEFAULT_VISIBILITY = 30
DEFAULT_RETENTION = 345600


def a_message_that_keeps_failing_moves_to_a_dead_letter_queue(stack):
    for name, queue in stack.of(QUEUE).items():
        policy = queue.get("RedrivePolicy")
        if name in stack.dead_letter_queues():
            continue
        if not policy or target(policy.get("deadLetterTargetArn")) not in stack.of(QUEUE):
            yield f"{name} has no dead-letter queue"
        elif stack.number(policy.get("maxReceiveCount"), 0) < 5:
            yield f"{name} gives up after fewer than 5 attempts"


def a_dead_letter_queue_serves_one_queue(stack):
    sources = [target(queue.get("RedrivePolicy", {}).get("deadLetterTargetArn")) for queue in stack.of(QUEUE).values()]
    for name in stack.dead_letter_queues():
        if sources.count(name) > 1:
            yield f"{name} collects from several queues: it cannot be redriven to its own"


def every_dead_letter_queue_has_an_alarm_on_its_first_message(stack):
    watched = {
        target(dimension["Value"])
        for alarm in stack.of(ALARM).values()
        if _rings_at_one_message(stack, alarm)
        for dimension in alarm.get("Dimensions", [])
        if dimension["Name"] == "QueueName"
    }
    for name in sorted(stack.dead_letter_queues() - watched):
        yield f"{name} fills and no alarm says so"


def _rings_at_one_message(stack, alarm):
    threshold = {"GreaterThanThreshold": 0, "GreaterThanOrEqualToThreshold": 1}
    return (
        alarm.get("Namespace") == "AWS/SQS"
        and alarm.get("MetricName") == "ApproximateNumberOfMessagesVisible"
        and alarm.get("Statistic") in ("Maximum", "Sum")
        and stack.number(alarm.get("Threshold"), -1) == threshold.get(alarm.get("ComparisonOperator"))
    )


def a_dead_letter_queue_keeps_messages_longer_than_its_queue(stack):
    queues = stack.of(QUEUE)
    for name, queue in queues.items():
        letters = target(queue.get("RedrivePolicy", {}).get("deadLetterTargetArn"))
        if letters in queues and _retention(stack, queues[letters]) <= _retention(stack, queue):
            yield f"{letters} drops messages as early as {name}: they keep the time of their first enqueueing"


def _retention(stack, queue):
    return stack.number(queue.get("MessageRetentionPeriod"), DEFAULT_RETENTION)


def a_message_stays_hidden_for_six_timeouts_and_the_window(stack):
    for name, source in stack.queue_sources().items():
        queue = stack.of(QUEUE)[target(source["EventSourceArn"])]
        function = stack.of(FUNCTION)[stack.function_of(source["FunctionName"])]
        hidden = stack.number(queue.get("VisibilityTimeout"), DEFAULT_VISIBILITY)
        window = stack.number(source.get("MaximumBatchingWindowInSeconds"), 0)
        needed = 6 * stack.number(function.get("Timeout"), LAMBDA_TIMEOUT) + window
        if hidden < needed:
            yield f"{name}: its queue hides messages for {hidden} s, {needed} s are needed"


def a_queue_source_reports_which_messages_failed(stack):
    for name, source in stack.queue_sources().items():
        if "ReportBatchItemFailures" not in source.get("FunctionResponseTypes", []):
            yield f"{name} retries a whole batch for one message"


def a_queue_source_has_a_concurrency_of_its_own(stack):
    for name, source in stack.queue_sources().items():
        if "MaximumConcurrency" not in source.get("ScalingConfig", {}):
            yield f"{name} has no MaximumConcurrency"


def every_queue_is_encrypted(stack):
    for name, queue in stack.of(QUEUE).items():
        if queue.get("SqsManagedSseEnabled") is not True and not queue.get("KmsMasterKeyId"):
            yield f"{name} does not say that it is encrypted"


def a_stream_source_gives_up_on_a_poison_record_and_keeps_it(stack):
    for name, source in stack.stream_sources().items():
        kept = source.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")
        if stack.number(source.get("MaximumRetryAttempts"), -1) < 0 or not kept:
            yield f"{name} needs MaximumRetryAttempts and OnFailure: a poison record blocks its shard for a day"
