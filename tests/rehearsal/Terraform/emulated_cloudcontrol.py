"""The Cloud Control API, which moto 5.2 has not: it reads MediaPackage's channels and groups."""

import json
import re

from moto.core import DEFAULT_ACCOUNT_ID
from moto.mediapackage.models import mediapackage_backends
from moto.mediapackagev2.models import mediapackagev2_backends

TARGET = "CloudApiService.GetResource"


class NotFound(Exception):
    pass


def channel_v1(identifier, region):
    channel = mediapackage_backends[DEFAULT_ACCOUNT_ID][region]._channels.get(identifier)
    if channel is None:
        raise NotFound
    described = channel.to_dict()
    endpoints = described["hlsIngest"]["ingestEndpoints"]
    return {
        "Arn": described["arn"],
        "Id": identifier,
        # The schema of AWS::MediaPackage::Channel spells this one without a capital.
        "HlsIngest": {"ingestEndpoints": [{key.capitalize(): value for key, value in endpoint.items()} for endpoint in endpoints]},
    }


def group_v2(identifier, region):
    name = identifier.split("/")[1]
    group = mediapackagev2_backends[DEFAULT_ACCOUNT_ID][region].channel_groups.get(name)
    if group is None:
        raise NotFound
    return {"Arn": identifier, "ChannelGroupName": name}


def channel_v2(identifier, region):
    group, name = identifier.split("/")[1::2]
    group_v2(identifier, region)
    channel = mediapackagev2_backends[DEFAULT_ACCOUNT_ID][region].channel_groups[group].channels.get(name)
    if channel is None:
        raise NotFound
    return {
        "Arn": identifier,
        "ChannelGroupName": group,
        "ChannelName": name,
        "InputType": channel.input_type,
        "IngestEndpoints": channel.ingest_endpoints,
    }


READERS = {
    "AWS::MediaPackage::Channel": channel_v1,
    "AWS::MediaPackageV2::Channel": channel_v2,
    "AWS::MediaPackageV2::ChannelGroup": group_v2,
}


class CloudControl:
    """Wraps an emulator, and answers GetResource in its place."""

    def __init__(self, emulator):
        self._emulator = emulator

    def __call__(self, environ, start_response):
        if environ.get("HTTP_X_AMZ_TARGET") != TARGET:
            return self._emulator(environ, start_response)
        asked = json.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
        region = re.search(r"Credential=[^/]+/[^/]+/([^/]+)/", environ["HTTP_AUTHORIZATION"]).group(1)
        type_name, identifier = asked["TypeName"], asked["Identifier"]
        try:
            properties = READERS[type_name](identifier, region)
        except NotFound:
            return answer(start_response, "400 Bad Request", {
                "__type": "ResourceNotFoundException",
                "Message": f"Resource of type '{type_name}' with identifier '{identifier}' was not found.",
            })
        return answer(start_response, "200 OK", {
            "TypeName": type_name,
            "ResourceDescription": {"Identifier": identifier, "Properties": json.dumps(properties)},
        })


def answer(start_response, status, content):
    body = json.dumps(content).encode()
    start_response(status, [("Content-Type", "application/x-amz-json-1.0"), ("Content-Length", str(len(body)))])
    return [body]
