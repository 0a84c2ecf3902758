// Pulumi names the types of nested settings after their whole path.
global using AudioArgs = Pulumi.Aws.MediaLive.Inputs.ChannelEncoderSettingsAudioDescriptionArgs;
global using GroupSettingsArgs = Pulumi.Aws.MediaLive.Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsArgs;
global using OutputGroupArgs = Pulumi.Aws.MediaLive.Inputs.ChannelEncoderSettingsOutputGroupArgs;
global using OutputSettingsArgs = Pulumi.Aws.MediaLive.Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsArgs;
global using VideoArgs = Pulumi.Aws.MediaLive.Inputs.ChannelEncoderSettingsVideoDescriptionArgs;
