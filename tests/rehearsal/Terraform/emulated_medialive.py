"""What moto 5.2's MediaLive leaves out: input security groups, with their tags."""

import json
from dataclasses import dataclass, field
from urllib.parse import unquote

from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult
from moto.medialive import responses, urls
from moto.medialive.models import medialive_backends
from moto.moto_api._internal import mock_random


class NotFound(JsonRESTError):
    code = 404

    def __init__(self):
        super().__init__(error_type="NotFoundException", message="There is no such input security group.")


@dataclass
class InputSecurityGroup:
    Id: str
    Arn: str
    WhitelistRules: list
    Tags: dict
    State: str = "IDLE"
    Inputs: list = field(default_factory=list)
    Channels: list = field(default_factory=list)
    Told: bool = False  # that it is deleted

    @classmethod
    def add_to(cls, backend, rules, tags):
        key = str(mock_random.randint(1000000, 9999999))
        arn = f"arn:aws:medialive:{backend.region_name}:{backend.account_id}:inputSecurityGroup:{key}"
        return groups_of(backend).setdefault(key, cls(key, arn, rules, tags))


def groups_of(backend):
    return backend.__dict__.setdefault("input_security_groups", {})


class InputSecurityGroups(responses.MediaLiveResponse):
    """The API's operations, by the names that its model gives them."""

    @property
    def groups(self):
        return groups_of(self.medialive_backend)

    @property
    def group(self):
        group = self.groups.get(self._get_param("InputSecurityGroupId"))
        if group is None or group.State == "DELETED":
            raise NotFound()
        return group

    @property
    def rules(self):
        return [{"Cidr": rule["Cidr"]} for rule in self._get_param("WhitelistRules") or []]

    def create_input_security_group(self):
        return ActionResult({"SecurityGroup": InputSecurityGroup.add_to(self.medialive_backend, self.rules, self._get_param("Tags") or {})})

    def describe_input_security_group(self):
        """What is deleted can still be described, here once: Terraform's provider waits until it reads that state."""
        group = self.groups.get(self._get_param("InputSecurityGroupId"))
        if group is None or group.State != "DELETED" or group.Told:
            return ActionResult(self.group)
        group.Told = True
        return ActionResult(group)

    def list_input_security_groups(self):
        return ActionResult({"InputSecurityGroups": [group for group in self.groups.values() if group.State != "DELETED"]})

    def update_input_security_group(self):
        self.group.WhitelistRules = self.rules
        self.group.Tags = self._get_param("Tags") or self.group.Tags
        return ActionResult({"SecurityGroup": self.group})

    def delete_input_security_group(self):
        self.group.State = "DELETED"
        return ActionResult({})


def tags(request, url, headers):
    """Lists, sets and removes tags; moto has no name for the parameter in this path."""
    arn = unquote(url.split("/tags/")[1].split("?")[0])
    _, _, _, region, account, _, key = arn.split(":")
    tagged = medialive_backends[account][region].input_security_groups[key].Tags
    if request.method == "POST":
        tagged.update(json.loads(request.get_data())["tags"])
    elif request.method == "DELETE":
        for name in request.args.getlist("tagKeys"):
            tagged.pop(name, None)
    return 200, {}, json.dumps({"tags": tagged})


def add():
    dispatch = InputSecurityGroups.dispatch
    urls.url_paths["{0}/prod/inputSecurityGroups$"] = dispatch
    urls.url_paths["{0}/prod/inputSecurityGroups/(?P<InputSecurityGroupId>[^/.]+)$"] = dispatch
    urls.url_paths["{0}/prod/tags/(?P<resource_arn>.+)$"] = tags
