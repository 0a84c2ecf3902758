using MediaLive.Delivery;
using Pulumi;

return await Deployment.RunAsync<DeliveryStack>();
