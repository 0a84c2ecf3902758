import type { OutputGroupSettings } from "./contract";

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
  /** MediaLive's `OutputSettings`; absent where they are handed over. */
  settings?: object;
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

/** For each kind of output group, the outputs that this sample gives it, with what they need besides what is handed over. */
const kinds: Record<keyof OutputGroupSettings, Output[]> = {
  archiveGroupSettings: programme({ archiveOutputSettings: { nameModifier, containerSettings: { m2tsSettings: {} } } }),
  // One output for each track: MediaLive's CMAF ingest muxes none.
  cmafIngestGroupSettings: [
    { name: "video", video, settings: { cmafIngestOutputSettings: { nameModifier } } },
    { name: "audio", audio, settings: { cmafIngestOutputSettings: { nameModifier: "-stereo" } } },
  ],
  frameCaptureGroupSettings: [
    { name: "frames", video: frames, settings: { frameCaptureOutputSettings: { nameModifier: "-frame" } } },
  ],
  hlsGroupSettings: programme({
    hlsOutputSettings: { nameModifier, hlsSettings: { standardHlsSettings: { m3u8Settings: {} } } },
  }),
  mediaPackageGroupSettings: programme({ mediaPackageOutputSettings: {} }),
  msSmoothGroupSettings: programme({ msSmoothOutputSettings: { nameModifier } }),
  rtmpGroupSettings: programme(),
  srtGroupSettings: programme(),
  udpGroupSettings: programme(),
};

export function outputsOf(group: OutputGroupSettings): Output[] {
  const kind = (Object.keys(kinds) as (keyof OutputGroupSettings)[]).find((member) => group[member]);
  if (!kind) throw new Error(`This program knows no ${Object.keys(group).join(", ")}: generate its types again.`);
  return kinds[kind];
}

/** An output with picture and sound. */
function programme(settings?: object): Output[] {
  return [{ name: "programme", video, audio, ...(settings && { settings }) }];
}
