import type { AgreedDelivery, OutputGroupSettings, OutputSettings } from "./contract";

/** MediaLive's `VideoDescription`, and `AudioDescription`: what the channel encodes. Outputs that need the same share it. */
export interface Description {
  name: string;
  codecSettings: object;
}

/** An output of a group. */
export interface Output {
  name: string;
  video?: Description;
  audio?: Description;
  /** MediaLive's `OutputSettings`, as far as they may be agreed. */
  settings: OutputSettings;
}

/** A kind of output group. */
interface Kind {
  /** Those that this program gives a group where nothing was agreed. */
  outputs: Output[];
  /** Adds to the settings of an output what the encoding decides. */
  complete?: (settings: OutputSettings) => object;
}

const video = {
  name: "video-1080p",
  width: 1920,
  height: 1080,
  codecSettings: {
    h264Settings: {
      rateControlMode: "CBR",
      bitrate: 5_000_000,
      framerateControl: "SPECIFIED",
      framerateNumerator: 50,
      framerateDenominator: 1,
      gopSize: 2,
      gopSizeUnits: "SECONDS",
    },
  },
};

const audio = { name: "audio-stereo", audioSelectorName: "default", codecSettings: { aacSettings: { bitrate: 192_000 } } };

/** JPEG pictures. */
const frames = {
  name: "frames-360p",
  width: 640,
  height: 360,
  codecSettings: { frameCaptureSettings: { captureInterval: 10, captureIntervalUnits: "SECONDS" } },
};

const nameModifier = "-1080p";

const kinds: Record<keyof OutputGroupSettings, Kind> = {
  archiveGroupSettings: {
    outputs: programme({ archiveOutputSettings: { nameModifier } }),
    complete: ({ archiveOutputSettings }) => ({
      archiveOutputSettings: { ...archiveOutputSettings, containerSettings: { m2tsSettings: {} } },
    }),
  },
  // One output for each track: MediaLive's CMAF ingest muxes none.
  cmafIngestGroupSettings: {
    outputs: [
      { name: "video", video, settings: { cmafIngestOutputSettings: { nameModifier } } },
      { name: "audio", audio, settings: { cmafIngestOutputSettings: { nameModifier: "-stereo" } } },
    ],
  },
  frameCaptureGroupSettings: {
    outputs: [{ name: "frames", video: frames, settings: { frameCaptureOutputSettings: { nameModifier: "-frame" } } }],
  },
  hlsGroupSettings: {
    outputs: programme({ hlsOutputSettings: { nameModifier } }),
    complete: ({ hlsOutputSettings }) => ({
      hlsOutputSettings: { ...hlsOutputSettings, hlsSettings: { standardHlsSettings: { m3u8Settings: {} } } },
    }),
  },
  mediaConnectRouterGroupSettings: { outputs: programme({}) },
  mediaPackageGroupSettings: { outputs: programme({}), complete: () => ({ mediaPackageOutputSettings: {} }) },
  msSmoothGroupSettings: { outputs: programme({ msSmoothOutputSettings: { nameModifier } }) },
  rtmpGroupSettings: { outputs: programme({}) },
  srtGroupSettings: { outputs: programme({}) },
  udpGroupSettings: { outputs: programme({}) },
};

/** The outputs of a delivery's group: those that were agreed, or this program's own where nothing was. */
export function outputsOf({ outputGroupSettings, outputSettings, outputs }: AgreedDelivery): Output[] {
  const own = kindOf(outputGroupSettings).outputs;
  const agreed = outputs ?? (outputSettings && [{ outputSettings }]);
  if (!agreed) return own;
  return agreed.map((output, index) => {
    // What there are more of encode what the last one does.
    const alike = own[Math.min(index, own.length - 1)]!;
    const name = index < own.length ? alike.name : `${alike.name}-${index + 1}`;
    return { ...alike, name: output.outputName ?? name, settings: output.outputSettings };
  });
}

/** The settings of an output, with what the encoding decides. */
export function settingsOf(group: OutputGroupSettings, { settings }: Output): object {
  return kindOf(group).complete?.(settings) ?? settings;
}

function kindOf(group: OutputGroupSettings): Kind {
  const kind = (Object.keys(kinds) as (keyof OutputGroupSettings)[]).find((member) => group[member]);
  if (!kind) throw new Error(`This program knows no ${Object.keys(group).join(", ")}: generate its types again.`);
  return kinds[kind];
}

/** An output with picture and sound. */
function programme(settings: OutputSettings): Output[] {
  return [{ name: "programme", video, audio, settings }];
}
