"""moto_server, with what moto 5.2's media services leave out and Terraform's provider and MediaPackage v2 clients need.

usage: emulator.py HOST PORT   (ends when its standard input does)
"""

import json
import os
import sys
import threading
import time
from urllib.parse import unquote

import emulated_cloudformation
import emulated_medialive
import moto.server
from emulated_cloudcontrol import CloudControl
from emulated_faults import Faults
from moto.core.responses import ActionResult, EmptyResult
from moto.mediapackage import models as package_models
from moto.mediapackage import responses as package_responses
from moto.mediapackage import urls as package_urls
from moto.mediapackagev2 import exceptions as package_v2_exceptions
from moto.mediapackagev2 import models as package_v2_models
from moto.mediapackagev2 import responses as package_v2_responses
from moto.mediapackagev2 import urls as package_v2_urls
from moto.mediastore import exceptions as store_exceptions
from moto.mediastore import models as store_models
from moto.mediastore import responses as store_responses
from moto.moto_api._internal import mock_random


def added_to(cls):
    """Adds a function to a class, or puts it in place of the one of that name."""

    def add(function):
        setattr(cls, function.__name__, function)
        return function

    return add


# MediaPackage (v1): a channel's ARN and ingest endpoints, its update, its tags, no second one of the same name (422, as the API
# model's UnprocessableEntityException has it). A channel described as "broken" has no ingest endpoints, which a provider does not
# expect.


class Unprocessable(package_models.ClientError):
    code = 422


create_package_channel = package_models.MediaPackageBackend.create_channel


@added_to(package_models.MediaPackageBackend)
def create_channel(self, description, channel_id, tags):
    if channel_id in self._channels:
        raise Unprocessable("UnprocessableEntityException", f"channel with id={channel_id} already exists")
    return create_package_channel(self, description, channel_id, tags)


@added_to(package_models.Channel)
def to_dict(self):
    if not hasattr(self, "endpoints"):
        host = f"{mock_random.get_random_hex(16)}.mediapackage.us-west-2.amazonaws.com"
        path = f"https://{host}/in/v2/{mock_random.get_random_hex(32)}"
        self.arn = f"arn:aws:mediapackage:us-west-2:123456789012:channels/{mock_random.get_random_hex(32)}"
        self.endpoints = [
            {
                "id": mock_random.get_random_hex(32),
                "url": f"{path}/{mock_random.get_random_hex(32)}/channel",
                "username": mock_random.get_random_hex(32),
                "password": mock_random.get_random_hex(32),
            }
            for _ in range(2)
        ]
    return {
        "arn": self.arn,
        "id": self.channel_id,
        "description": self.description,
        **({} if self.description == "broken" else {"hlsIngest": {"ingestEndpoints": self.endpoints}}),
        "tags": self.tags or {},
    }


@added_to(package_responses.MediaPackageResponse)
def update_channel(self):
    channel = self.mediapackage_backend.describe_channel(self._get_param("id"))
    channel.description = self._get_param("description")
    return json.dumps(channel.to_dict())


def tagged_channel(self):
    arn = unquote(self.uri.split("/tags/")[1].split("?")[0])
    return next(channel for channel in self.mediapackage_backend._channels.values() if channel.arn == arn)


@added_to(package_responses.MediaPackageResponse)
def list_tags_for_resource(self):
    return json.dumps({"tags": tagged_channel(self).tags or {}})


@added_to(package_responses.MediaPackageResponse)
def tag_resource(self):
    channel = tagged_channel(self)
    channel.tags = {**(channel.tags or {}), **self._get_param("tags")}
    return "{}"


@added_to(package_responses.MediaPackageResponse)
def untag_resource(self):
    channel = tagged_channel(self)
    removed = self.querystring["tagKeys"]
    channel.tags = {key: value for key, value in (channel.tags or {}).items() if key not in removed}
    return "{}"


package_urls.url_paths["{0}/tags/(?P<resource_arn>.+)$"] = package_urls.response.dispatch

# MediaStore: a creation time that clients can read, an endpoint that is a URL, tags by ARN, no policy after its deletion, no second
# container of the same name (the API model's ContainerInUseException: "already exists or is being updated").


create_store_container = store_models.MediaStoreBackend.create_container


@added_to(store_models.MediaStoreBackend)
def create_container(self, name, tags):
    if name in self._containers:
        raise store_exceptions.MediaStoreClientError("ContainerInUseException", "The container exists already.")
    return create_store_container(self, name, tags)


@added_to(store_models.Container)
def to_dict(self, exclude=None):  # noqa: F811
    self.arn = f"arn:aws:mediastore:us-west-2:123456789012:container/{self.name}"
    return {
        "ARN": self.arn,
        "Name": self.name,
        "Endpoint": f"https://{self.name.replace('_', '')}.data.mediastore.us-west-2.amazonaws.com",
        "Status": self.status,
        "CreationTime": time.time(),
    }


@added_to(store_models.MediaStoreBackend)
def describe_container(self, name):
    if name not in self._containers:
        raise store_exceptions.ContainerNotFoundException()
    self._containers[name].status = "ACTIVE"
    return self._containers[name]


@added_to(store_responses.MediaStoreResponse)
def list_tags_for_resource(self):  # noqa: F811
    name = self._get_param("Resource").split("/")[-1]
    return json.dumps({"Tags": self.mediastore_backend.list_tags_for_resource(name) or []})


@added_to(store_responses.MediaStoreResponse)
def tag_resource(self):  # noqa: F811
    container = self.mediastore_backend.describe_container(self._get_param("Resource").split("/")[-1])
    container.tags = (container.tags or []) + self._get_param("Tags")
    return "{}"


@added_to(store_responses.MediaStoreResponse)
def delete_container_policy(self):
    self.mediastore_backend.describe_container(self._get_param("ContainerName")).policy = None
    return "{}"


# MediaPackage v2: what a channel or group is given, updates, channel policies, a conflict on duplicates.


class Conflict(package_v2_exceptions.JsonRESTError):
    code = 409

    def __init__(self):
        super().__init__(error_type="ConflictException", message="The resource exists already.")


class PolicyNotFound(package_v2_exceptions.JsonRESTError):
    code = 404

    def __init__(self):
        super().__init__(error_type="ResourceNotFoundException", message="The channel has no policy.")


package_v2_exceptions.ChannelNotFound.code = 404
package_v2_exceptions.ChannelGroupNotFound.code = 404


def set_given(self, resource):
    """Takes over what the request holds; an update that holds nothing of something clears it."""
    resource.description = self._get_param("Description")
    resource.tags = self._get_param("tags") or getattr(resource, "tags", {})
    resource.created_at = getattr(resource, "created_at", time.time())
    resource.modified_at = time.time()
    return ActionResult(result=resource)


@added_to(package_v2_responses.mediapackagev2Response)
def create_channel_group(self):
    name = self._get_param("ChannelGroupName")
    if name in self.mediapackagev2_backend.channel_groups:
        raise Conflict()
    return set_given(self, self.mediapackagev2_backend.create_channel_group(name))


@added_to(package_v2_responses.mediapackagev2Response)
def update_channel_group(self):
    return set_given(self, self.mediapackagev2_backend.get_channel_group(self._get_param("ChannelGroupName")))


def channel_of(self):
    return self.mediapackagev2_backend.get_channel(self._get_param("ChannelGroupName"), self._get_param("ChannelName"))


@added_to(package_v2_responses.mediapackagev2Response)
def create_channel(self):
    group = self.mediapackagev2_backend.get_channel_group(self._get_param("ChannelGroupName"))
    if self._get_param("ChannelName") in group.channels:
        raise Conflict()
    channel = group.create_channel(self._get_param("ChannelName"))
    channel.input_type = self._get_param("InputType") or "HLS"
    if channel.input_type == "CMAF":
        for endpoint in channel.ingest_endpoints:
            endpoint["Url"] = endpoint["Url"].removesuffix("index")
    return set_given(self, channel)


@added_to(package_v2_responses.mediapackagev2Response)
def update_channel(self):  # noqa: F811
    return set_given(self, channel_of(self))


@added_to(package_v2_responses.mediapackagev2Response)
def put_channel_policy(self):
    channel_of(self).policy = self._get_param("Policy")
    return EmptyResult()


@added_to(package_v2_responses.mediapackagev2Response)
def get_channel_policy(self):
    channel = channel_of(self)
    if getattr(channel, "policy", None) is None:
        raise PolicyNotFound()
    return ActionResult(
        result={"ChannelGroupName": channel.channel_group_name, "ChannelName": channel.channel_name, "Policy": channel.policy}
    )


@added_to(package_v2_responses.mediapackagev2Response)
def delete_channel_policy(self):
    channel_of(self).policy = None
    return EmptyResult()


package_v2_urls.url_paths[
    "{0}/channelGroup/(?P<ChannelGroupName>[^/]+)/channel/(?P<ChannelName>[^/]+)/policy$"
] = package_v2_responses.mediapackagev2Response.dispatch

emulated_medialive.add()
emulated_cloudformation.add()


def end_with_the_input():
    """Whoever started this process may have been killed: the pipe from it is closed then."""
    sys.stdin.buffer.read()
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=end_with_the_input, daemon=True).start()
    serve = moto.server.run_simple
    moto.server.run_simple = lambda host, port, app, **options: serve(host, port, Faults(CloudControl(app)), **options)
    moto.server.main(["-H", sys.argv[1], "-p", sys.argv[2]])
