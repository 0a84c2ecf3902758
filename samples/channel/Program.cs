using MediaLive.Channel.Sample;
using Pulumi;

return await Deployment.RunAsync<ChannelStack>();
