import * as cloudformation from "@pulumi/aws/cloudformation";
import * as secretsmanager from "@pulumi/aws/secretsmanager";
import * as pulumi from "@pulumi/pulumi";
import { agreedChannel, type AgreedSecret } from "./deliveries";
import { template } from "./template";

const name = new pulumi.Config().require("channel");
const deliveries = new pulumi.StackReference(`${pulumi.getOrganization()}/medialive-delivery/${pulumi.getStack()}`);
const { region, channel } = agreedChannel(deliveries, name, keep);

const stack = new cloudformation.Stack(name, {
  region,
  templateBody: channel.apply((agreed) => template(name, agreed)),
});

export const arn = stack.outputs.apply((outputs) => outputs["Arn"]);

/** The number by which MediaLive's API knows the channel. */
export const channelId = stack.outputs.apply((outputs) => outputs["Id"]);

/**
 * Keeps a secret in Secrets Manager, from where CloudFormation fetches it, so that it is not in the template. The version is
 * named there, so that a new value is a change of the template.
 */
function keep({ name, value, region }: AgreedSecret): pulumi.Output<string> {
  const secret = new secretsmanager.Secret(name, { region });
  const { versionId } = new secretsmanager.SecretVersion(name, { region, secretId: secret.id, secretString: value });
  return pulumi.interpolate`{{resolve:secretsmanager:${secret.arn}:SecretString:::${versionId}}}`;
}
