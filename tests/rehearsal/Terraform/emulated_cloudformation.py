"""What moto 5.2's CloudFormation leaves out: MediaLive's resources, and references to secrets."""

import inspect
import re

from emulated_medialive import InputSecurityGroup
from moto.cloudformation import parsing
from moto.core.common_models import CloudFormationModel
from moto.medialive.models import medialive_backends
from moto.moto_api._internal import mock_random
from moto.secretsmanager.models import secretsmanager_backends

SECRET = re.compile(r"{{resolve:secretsmanager:(arn:[^{}]*?:secret:[^:{}]+):SecretString:::([^:{}]+)}}")


def given(method, properties, **others):
    """Calls a method of moto's backend with the properties that it has parameters for: role_arn is RoleArn."""
    names = [name for name in inspect.signature(method).parameters if name not in others]
    return method(**{name: properties.get(name.title().replace("_", "")) for name in names}, **others)


class Member:
    """A resource of a stack, which MediaLive's API knows by its id."""

    __module__ = "moto.medialive.models"  # moto files its models by the service in this name

    def __init__(self, backend, made):
        self.backend, self.made = backend, made

    @property
    def physical_resource_id(self):
        return self.get_cfn_attribute("Id")

    @classmethod
    def cloudformation_type(cls):
        return f"AWS::MediaLive::{cls.__name__}"

    @staticmethod
    def cloudformation_name_type():
        return "Name"

    @staticmethod
    def has_cfn_attr(attribute):
        return attribute in ("Arn", "Id")

    def get_cfn_attribute(self, attribute):
        return getattr(self.made, attribute, None) or getattr(self.made, attribute.lower())

    def is_created(self):
        return True

    @classmethod
    def create_from_cloudformation_json(cls, name, resource, account_id, region_name, **_):
        backend = medialive_backends[account_id][region_name]
        return cls(backend, cls.create(backend, resource["Properties"]))

    @classmethod
    def update_from_cloudformation_json(cls, original_resource, cloudformation_json, **_):
        original_resource.update(cloudformation_json["Properties"])
        return original_resource


class Channel(Member, CloudFormationModel):
    __module__ = Member.__module__

    @staticmethod
    def create(backend, properties):
        return given(backend.create_channel, properties)

    def update(self, properties):
        given(self.backend.update_channel, properties, channel_id=self.made.id)

    def delete(self, *_):
        del self.backend._channels[self.made.id]


class Input(Member, CloudFormationModel):
    __module__ = Member.__module__

    @staticmethod
    def create(backend, properties):
        return given(backend.create_input, properties, input_type=properties["Type"])

    def update(self, properties):
        given(self.backend.update_input, properties, input_id=self.made.id)

    def delete(self, *_):
        del self.backend._inputs[self.made.id]


class InputSecurityGroupOfStack(Member, CloudFormationModel):
    __module__ = Member.__module__

    @classmethod
    def cloudformation_type(cls):
        return "AWS::MediaLive::InputSecurityGroup"

    @staticmethod
    def create(backend, properties):
        return InputSecurityGroup.add_to(backend, properties["WhitelistRules"], {})

    def update(self, properties):
        self.made.WhitelistRules = properties["WhitelistRules"]

    def delete(self, *_):
        self.made.State = "DELETED"


parse_resource = parsing.parse_resource


def parse_resource_with_secrets(resource_json, resources_map):
    parsed = parse_resource(resource_json, resources_map)
    secrets = secretsmanager_backends[resources_map["AWS::AccountId"]][resources_map["AWS::Region"]]

    def value_of(reference):
        return secrets.get_secret_value(reference[1], reference[2], None)["SecretString"]

    def resolved(node):
        if isinstance(node, dict):
            return {key: resolved(value) for key, value in node.items()}
        if isinstance(node, list):
            return [resolved(item) for item in node]
        return SECRET.sub(value_of, node) if isinstance(node, str) else node

    return parsed and (parsed[0], resolved(parsed[1]), parsed[2])


def add():
    parsing.parse_resource = parse_resource_with_secrets
