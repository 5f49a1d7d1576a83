"""Asks the product inside a closed world. Reads one group a line from standard input, writes its answers as one line.

Started by ask.py in fresh namespaces: `worker.py PROGRAM [CCRULES]`.
"""

import json
import sys

import api
import session
import world


def main():
    world.enter(*sys.argv[1:3])
    model = api.ModelStandIn()
    for number, line in enumerate(sys.stdin, 1):
        answers = session.Session(json.loads(line), number, model).run()
        print(json.dumps(answers), flush=True)


main()
