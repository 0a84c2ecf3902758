#!/usr/bin/env python3
"""Compares a preview of hls -> s3 deliveries with `terraform plan` for the same buckets, five resources each.

Usage: tests/benchmark/preview.py [RUNS]
Needs terraform, with the AWS provider in a mirror that its CLI configuration names. Times are whole processes, the median of
the runs taken in turn; since machines are noisy, only the ratios of one call mean something. The rehearsal is built first.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REHEARSAL = os.path.join(ROOT, "rehearsal/bin/Release/net10.0/Rehearsal.dll")
DELIVERIES_OF_A_CHANNEL = 10


def buckets(count):
    """A stack's configuration may be 131,057 bytes long (pulumi's way into a program): short names let 1,000 deliveries fit."""
    return [(n // DELIVERIES_OF_A_CHANNEL, n % DELIVERIES_OF_A_CHANNEL, f"b-{n}") for n in range(count)]


def write_stack_file(path, count):
    lines = ["config:", "  aws:region: us-west-2", "  medialive-delivery:channels:"]
    for channel, delivery, bucket in buckets(count):
        if delivery == 0:
            lines += [f"    - name: c{channel}", "      class: SINGLE_PIPELINE", "      deliveries:"]
        lines.append(f"        - {{ name: d{delivery}, outputGroup: hls, downstream: s3, destinations: [ {{ url: s3ssl://{bucket}/i }} ] }}")
    with open(path, "w") as file:
        file.write("\n".join(lines) + "\n")


def write_terraform(path, count):
    blocks = ['''terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
provider "aws" {
  region                      = "us-west-2"
  access_key                  = "none"
  secret_key                  = "none"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}
''']
    for _, _, bucket in buckets(count):
        blocks.append(f'''resource "aws_s3_bucket" "{bucket}" {{
  bucket = "{bucket}"
}}
resource "aws_s3_bucket_public_access_block" "{bucket}" {{
  bucket                  = aws_s3_bucket.{bucket}.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}}
resource "aws_s3_bucket_ownership_controls" "{bucket}" {{
  bucket = aws_s3_bucket.{bucket}.id
  rule {{
    object_ownership = "BucketOwnerEnforced"
  }}
}}
resource "aws_s3_bucket_server_side_encryption_configuration" "{bucket}" {{
  bucket = aws_s3_bucket.{bucket}.id
  rule {{
    apply_server_side_encryption_by_default {{
      sse_algorithm = "AES256"
    }}
  }}
}}
resource "aws_s3_bucket_policy" "{bucket}" {{
  bucket = aws_s3_bucket.{bucket}.id
  policy = jsonencode({{
    Version   = "2012-10-17"
    Statement = [{{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = [aws_s3_bucket.{bucket}.arn],
      Condition = {{ Bool = {{ "aws:SecureTransport" = "false" }} }} }}]
  }})
}}
''')
    with open(path, "w") as file:
        file.write("".join(blocks))


def seconds(command, folder):
    started = time.monotonic()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - started


def main():
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "quiet", os.path.join(ROOT, "rehearsal")], check=True)
    with tempfile.TemporaryDirectory() as folder:
        write_terraform(os.path.join(folder, "main.tf"), 1000)
        subprocess.run(["terraform", "init"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        commands = {"plan of 1000": ["terraform", "plan", "-refresh=false"]}
        for count in (100, 1000):
            stack = os.path.join(folder, f"Pulumi.bench{count}.yaml")
            write_stack_file(stack, count)
            commands[f"preview of {count}"] = [
                "dotnet", REHEARSAL, "preview", f"bench{count}", "--project", ROOT, "--config-file", stack, "--state", os.path.join(folder, "state")]
            seconds(commands[f"preview of {count}"], folder)  # Builds the program, which later runs find up to date.
        times = {name: [] for name in commands}
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(seconds(command, folder))
    median = {name: statistics.median(each) for name, each in times.items()}
    for name, value in median.items():
        print(f"{name}: {value:.2f} s (of {runs} runs: {min(times[name]):.2f} to {max(times[name]):.2f})")
    print(f"preview of 1000 / plan of 1000: {median['preview of 1000'] / median['plan of 1000']:.3f}")
    print(f"preview of 1000 / preview of 100: {median['preview of 1000'] / median['preview of 100']:.2f}")


if __name__ == "__main__":
    main()
