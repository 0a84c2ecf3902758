import * as pulumi from "@pulumi/pulumi";
import type { AgreedChannel, DeliveryContract } from "./contract";

/** The contract's version that these types are generated from. */
const version: DeliveryContract["contractVersion"] = 1;

/** A secret setting of a channel: a name for what keeps it, its value, and where the channel must find it. */
export interface AgreedSecret {
  name: string;
  value: pulumi.Output<string>;
  region: string;
}

/**
 * Reads what a delivery stack hands over for a channel.
 * @param keep What to put in the place of each secret, such as a reference to where it is kept. Is called in previews too.
 * @returns The channel, and its Region apart, since another Region is another stack: the channel is not known in the preview of a new
 * secret.
 */
export function agreedChannel(
  stack: pulumi.StackReference,
  name: string,
  keep: (secret: AgreedSecret) => pulumi.Output<string>,
): { region: pulumi.Output<string>; channel: pulumi.Output<AgreedChannel> } {
  const output = <K extends keyof DeliveryContract>(key: K) => stack.getOutput(key) as pulumi.Output<DeliveryContract[K]>;
  const plain = pulumi.all([output("contractVersion"), output("channels")]).apply(([found, channels]) => {
    if (found !== version)
      throw new Error(`The delivery stack has contract version ${found}, and this program knows ${version}.`);
    const channel = channels[name];
    if (!channel)
      throw new Error(`The delivery stack has no channel '${name}': it has ${Object.keys(channels).sort().join(", ")}.`);
    return channel;
  });
  const secrets = pulumi.all([
    output("streamNames"),
    output("outputStreamNames"),
    output("secretUrls"),
    output("secretSettings"),
  ]);
  // Unveiled to see which there are: each is a secret again before it leaves this function.
  const whole = pulumi.all([plain, pulumi.unsecret(secrets)]).apply(([agreed, secret]) => {
    const [streamNames, outputStreamNames, secretUrls, secretSettings] = secret;
    const channel = structuredClone(agreed);
    const kept: pulumi.Output<() => void>[] = [];
    const replace = (setting: string, value: string | null | undefined, put: (text: string) => void) => {
      if (value == null) return;
      const reference = keep({ name: `${name}-${setting}`, value: pulumi.secret(value), region: channel.region });
      kept.push(reference.apply((text) => () => put(text)));
    };
    for (const [deliveryName, delivery] of Object.entries(channel.deliveries)) {
      const key = `${name}/${deliveryName}`;
      delivery.destination.settings?.forEach((setting, pipeline) => {
        replace(`${deliveryName}-stream-name-${pipeline}`, streamNames?.[key]?.[pipeline], (text) => (setting.streamName = text));
        replace(`${deliveryName}-url-${pipeline}`, secretUrls?.[key]?.[pipeline], (text) => (setting.url = text));
      });
      for (const { outputName, destination } of delivery.outputs ?? []) {
        destination?.settings?.forEach((setting, pipeline) => {
          const value = outputStreamNames?.[`${key}/${outputName}`]?.[pipeline];
          replace(`${deliveryName}-${outputName}-stream-name-${pipeline}`, value, (text) => (setting.streamName = text));
        });
      }
      const akamai = delivery.outputGroupSettings.hlsGroupSettings?.hlsCdnSettings.hlsAkamaiSettings;
      const hidden = secretSettings?.[key]?.hlsGroupSettings?.hlsCdnSettings.hlsAkamaiSettings;
      if (akamai) {
        replace(`${deliveryName}-salt`, hidden?.salt, (text) => (akamai.salt = text));
        replace(`${deliveryName}-token`, hidden?.token, (text) => (akamai.token = text));
      }
    }
    return pulumi.all(kept).apply((puts) => {
      puts.forEach((put) => put());
      return channel;
    });
  });
  return { region: plain.apply((channel) => channel.region), channel: whole };
}
