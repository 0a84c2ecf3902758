import type { AgreedChannel, AgreedDelivery, VpcOutputSettings } from "./contract";
import { outputsOf, settingsOf, type Description } from "./outputs";

/** Of a template that is not in a bucket: `TemplateBody` of CreateStack in CloudFormation's API reference. */
const maxBytes = 51_200;

/** The CloudFormation template of a channel that takes in RTP and delivers as agreed, with its input and who may send to that. */
export function template(name: string, channel: AgreedChannel): string {
  const text = JSON.stringify(
    capitalized({
      Resources: {
        Senders: resource("AWS::MediaLive::InputSecurityGroup", { whitelistRules: [{ cidr: "198.51.100.0/24" }] }),
        Input: resource("AWS::MediaLive::Input", { name, type: "RTP_PUSH", inputSecurityGroups: [get("Senders", "Id")] }),
        Channel: resource("AWS::MediaLive::Channel", properties(name, channel)),
      },
      Outputs: { Arn: { Value: get("Channel", "Arn") }, Id: { Value: get("Channel", "Id") } },
    }),
  );
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBytes)
    throw new Error(
      `The template of the channel '${name}' has ${bytes} bytes, and CloudFormation takes ${maxBytes}: ` +
        "put it into a bucket and give the stack its templateUrl, or have fewer deliveries in one channel.",
    );
  return text;
}

function properties(name: string, channel: AgreedChannel) {
  // In the order of their names: the contract has none.
  const deliveries = Object.entries(channel.deliveries).sort(([a], [b]) => (a < b ? -1 : 1));
  const outputs = deliveries.flatMap(([, delivery]) => outputsOf(delivery));
  return {
    name,
    channelClass: channel.class,
    roleArn: channel.roleArn,
    channelSecurityGroups: channel.channelSecurityGroups,
    vpc: channel.vpc && endpoints(channel.vpc),
    inputSpecification: { codec: "AVC", resolution: "HD", maximumBitrate: "MAX_20_MBPS" },
    inputAttachments: [{ inputAttachmentName: name, inputId: get("Input", "Id") }],
    destinations: deliveries.flatMap(([, delivery]) => [
      delivery.destination,
      ...(delivery.additionalDestinations ?? []),
      ...(delivery.outputs ?? []).flatMap(({ destination }) => destination ?? []),
    ]),
    encoderSettings: {
      timecodeConfig: { source: "SYSTEMCLOCK" },
      videoDescriptions: distinct(outputs.map(({ video }) => video)),
      audioDescriptions: distinct(outputs.map(({ audio }) => audio)),
      outputGroups: deliveries.map(([deliveryName, delivery]) => outputGroup(deliveryName, delivery)),
    },
  };
}

/** MediaLive finds the Availability Zones by itself. */
function endpoints({ availabilityZones: _, ...settings }: VpcOutputSettings) {
  return settings;
}

function outputGroup(name: string, delivery: AgreedDelivery) {
  const { outputGroupSettings } = delivery;
  const outputs = outputsOf(delivery).map((output) => ({
    outputName: output.name,
    videoDescriptionName: output.video?.name,
    audioDescriptionNames: output.audio && [output.audio.name],
    outputSettings: settingsOf(outputGroupSettings, output),
  }));
  return { name, outputGroupSettings, outputs };
}

function distinct(descriptions: (Description | undefined)[]): Description[] {
  return [...new Set(descriptions)].filter((description) => description !== undefined);
}

const resource = (Type: string, Properties: object) => ({ Type, Properties });

const get = (name: string, attribute: string) => ({ "Fn::GetAtt": [name, attribute] });

/** What AWS's APIs call `destinationRefId`, CloudFormation calls `DestinationRefId`: that is all they differ by. */
function capitalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalized);
  if (typeof value !== "object" || value === null) return value;
  const capital = (member: string) => member.charAt(0).toUpperCase() + member.slice(1);
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [capital(member), capitalized(inner)]));
}
