"""Asks the API of an AWS emulator, as a client that knows nothing of rehearsals.

usage: api.py URL

Each line of standard input is a question, and its answer is a line of JSON:

prepare     makes what a stack expects to be there: its ids
inventory   all that is there and could be a stack's, as one text
channels    what DescribeChannel says of each MediaLive channel
"""

import functools
import json
import sys

import boto3

REGIONS = ["us-west-2", "eu-west-1"]


@functools.cache
def client(service, region=REGIONS[0]):
    return boto3.client(
        service, region_name=region, endpoint_url=sys.argv[1], aws_access_key_id="rehearsal", aws_secret_access_key="rehearsal"
    )


def items(service, call, member, *keys, region=REGIONS[0], **arguments):
    """The answer's items, each as a line that begins with Region and service. A secret that waits for its deletion is none."""
    for item in getattr(client(service, region), call)(**arguments).get(member, []):
        yield " ".join([region, service, *(str(item.get(key, "")) for key in keys)])


def global_items():
    yield from items("s3", "list_buckets", "Buckets", "Name")
    yield from items("iam", "list_roles", "Roles", "Arn")
    yield from items("iam", "list_policies", "Policies", "Arn", Scope="Local")


def regional_items(region):
    yield from items("cloudformation", "describe_stacks", "Stacks", "StackId", region=region)
    yield from items("ec2", "describe_vpcs", "Vpcs", "VpcId", region=region)
    yield from items("ec2", "describe_security_groups", "SecurityGroups", "GroupId", "GroupName", region=region)
    yield from items("ec2", "describe_security_group_rules", "SecurityGroupRules", "SecurityGroupRuleId", "GroupId", region=region)
    yield from items("ec2", "describe_addresses", "Addresses", "AllocationId", region=region)
    yield from items("ec2", "describe_vpc_endpoints", "VpcEndpoints", "VpcEndpointId", region=region)
    yield from items("logs", "describe_log_groups", "logGroups", "arn", region=region)
    yield from items("medialive", "list_channels", "Channels", "Arn", region=region)
    yield from items("medialive", "list_inputs", "Inputs", "Arn", region=region)
    yield from items("medialive", "list_input_security_groups", "InputSecurityGroups", "Arn", region=region)
    yield from items("mediapackage", "list_channels", "Channels", "Arn", region=region)
    yield from items("mediapackagev2", "list_channel_groups", "Items", "Arn", region=region)
    yield from items("mediastore", "list_containers", "Containers", "ARN", region=region)
    yield from items("secretsmanager", "list_secrets", "SecretList", "ARN", region=region)
    yield from items("ssm", "describe_parameters", "Parameters", "Name", region=region)


def inventory():
    return "\n".join(sorted([*global_items(), *(item for region in REGIONS for item in regional_items(region))]))


def channels():
    medialive = client("medialive")
    described = [medialive.describe_channel(ChannelId=channel["Id"]) for channel in medialive.list_channels()["Channels"]]
    return [{key: value for key, value in channel.items() if key != "ResponseMetadata"} for channel in described]


def prepare():
    ec2 = client("ec2")
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16")["Vpc"]["VpcId"]
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{number}.0/24", AvailabilityZone=f"{REGIONS[0]}{zone}")["Subnet"]["SubnetId"]
        for number, zone in enumerate("ab")
    ]
    client("ssm").put_parameter(Name="/live/akamai/password", Type="SecureString", Value="somebody else's")
    return {"vpc": vpc, "subnets": subnets}


for question in sys.stdin:
    print(json.dumps({"prepare": prepare, "inventory": inventory, "channels": channels}[question.strip()]()), flush=True)
