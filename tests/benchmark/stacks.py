#!/usr/bin/env python3
"""Compares ten stacks of twenty channels, with five deliveries each, with one stack of two hundred.

Usage: tests/benchmark/stacks.py [RUNS]
Every channel is a file of its own. Stacks have states of their own, since pulumi reads no other stack's. Each run makes all stacks
(up), previews them as they are, and previews the stack with one changed channel. Times are whole processes, one after another, by the
clock and by CPU, which other work on the machine disturbs less; memory is the peak of the largest process, which is the rehearsal's
engine or the program. Since machines are noisy, only the ratios of one call mean something. The programs are built first.
"""
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CHANNELS = 200
STACKS = 10

CHANNEL = """name: c{number}
class: SINGLE_PIPELINE
deliveries:
  - {{ name: archive, outputGroup: archive, downstream: s3, destinations: [ {{ url: 's3ssl://{stack}-archive/c{number}/a' }} ] }}
  - {{ name: thumbs, outputGroup: frameCapture, downstream: s3, destinations: [ {{ url: 's3ssl://{stack}-archive/c{number}/t' }} ] }}
  - {{ name: origin, outputGroup: hls, downstream: s3, destinations: [ {{ url: 's3ssl://{stack}-origin/c{number}/i' }} ] }}
  - {{ name: social, outputGroup: rtmp, downstream: rtmp, destinations: [ {{ url: 'rtmp://192.0.2.1/live/{name}' }} ] }}
  - {{ name: feed, outputGroup: udp, downstream: udp, destinations: [ {{ url: 'udp://203.0.113.{number}:5000' }} ] }}
"""


def target(project):
    """The assembly of a project, as it was built."""
    command = ["dotnet", "msbuild", os.path.join(ROOT, project), "-getProperty:TargetPath"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def write_channel(folder, stack, number, name):
    with open(os.path.join(folder, "channels", stack, f"c{number}.yaml"), "w") as file:
        file.write(CHANNEL.format(number=number, stack=stack, name=name))


def write_stack(folder, stack, numbers):
    os.makedirs(os.path.join(folder, "channels", stack))
    for number in numbers:
        write_channel(folder, stack, number, f"c{number}")
    with open(os.path.join(folder, f"Pulumi.{stack}.yaml"), "w") as file:
        file.write("config:\n  aws:region: us-west-2\n  medialive-delivery:include: ['channels/{stack}/*.yaml']\n")


def write_project(folder, program):
    with open(os.path.join(folder, "Pulumi.yaml"), "w") as file:
        json.dump({"name": "medialive-delivery", "runtime": {"name": "dotnet", "options": {"binary": program}}}, file)


class Fleet:
    """Some stacks that have all channels together."""

    def __init__(self, folder, name, stacks, rehearsal):
        self.folder, self.name, self.rehearsal = folder, name, rehearsal
        self.stacks = [f"{name}{number}" for number in range(stacks)]
        for index, stack in enumerate(self.stacks):
            write_stack(folder, stack, range(index, CHANNELS, stacks))

    def run(self, verb, stacks=None):
        """Seconds in all, those of CPU, and the peak of memory of any process in MiB."""
        started, cpu, peak = time.monotonic(), 0, 0
        for stack in stacks or self.stacks:
            command = ["dotnet", self.rehearsal, verb, stack, "--project", self.folder, "--state", os.path.join(self.folder, "state", stack)]
            used, largest = self.measured(command)
            cpu, peak = cpu + used, max(peak, largest)
        return time.monotonic() - started, cpu, peak

    @staticmethod
    def measured(command):
        """Of the command and of what it starts: in a process of its own, where the peaks of earlier commands don't count."""
        script = ("import resource, subprocess, sys\n"
                  "status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode\n"
                  "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
                  "print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)\n"
                  "sys.exit(status)")
        result = subprocess.run([sys.executable, "-c", script, *command], check=True, capture_output=True, text=True)
        return (float(number) for number in result.stdout.split())

    def state(self):
        """The size of all states, in MiB."""
        folder = os.path.join(self.folder, "state")
        return sum(os.path.getsize(os.path.join(path, file)) for stack in self.stacks
                   for path, _, files in os.walk(os.path.join(folder, stack)) for file in files) / 1024 / 1024

    def forget(self):
        for stack in self.stacks:
            shutil.rmtree(os.path.join(self.folder, "state", stack), ignore_errors=True)


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    for project in ("rehearsal", "infra"):
        subprocess.run(["dotnet", "build", "-v", "quiet", "-nologo", os.path.join(ROOT, project)], check=True)
    with tempfile.TemporaryDirectory() as folder:
        write_project(folder, target("infra"))
        rehearsal = target("rehearsal")
        one, ten = Fleet(folder, "one", 1, rehearsal), Fleet(folder, "ten", STACKS, rehearsal)
        figures = {}
        for run in range(runs):
            for fleet in (one, ten):
                fleet.forget()
                write_channel(folder, fleet.stacks[-1], CHANNELS - 1, f"c{CHANNELS - 1}")
                for what, verb, stacks in (
                        ("up", "up", None), ("preview", "preview", None), ("preview of the changed stack", "preview", fleet.stacks[-1:])):
                    if stacks:
                        write_channel(folder, stacks[0], CHANNELS - 1, f"changed{run}")
                    figures.setdefault(what, {}).setdefault(fleet.name, []).append(fleet.run(verb, stacks))
        for what, fleets in figures.items():
            one_of, ten_of = ([statistics.median(figure) for figure in zip(*fleets[name])] for name in ("one", "ten"))
            print(f"{what}: " + ", ".join(
                f"{unit} {first:.1f} and {second:.1f} (ten / one {second / first:.2f})"
                for unit, first, second in zip(("seconds", "CPU seconds", "MiB"), one_of, ten_of)))
        print(f"state: one stack {one.state():.1f} MiB, ten stacks {ten.state():.1f} MiB in all")


if __name__ == "__main__":
    main()
