"""Defects to plant in a stack that has none."""


def put(resource, *path, value):
    """Plants a value below a resource's properties."""

    def mutate(stack):
        place = stack.plain["Resources"][resource]["Properties"]
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value

    return mutate


def drop(resource, *path):
    """Takes something below a resource's properties away."""

    def mutate(stack):
        place = stack.plain["Resources"][resource]["Properties"]
        for key in path[:-1]:
            place = place[key]
        del place[path[-1]]

    return mutate
