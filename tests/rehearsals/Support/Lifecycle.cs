namespace MediaLive.Delivery.Rehearsals.Support;

/// <summary>A stack from nothing to nothing: previewed, made as previewed, left alone by another update, and destroyed.</summary>
/// <param name="Made">What the first update reports.</param>
/// <param name="Again">What the second one reports.</param>
internal sealed record Lifecycle(Report Made, Report Again)
{
    /// <param name="stack">Not made yet.</param>
    /// <param name="again">Options of the second update.</param>
    public static async Task<Lifecycle> RunAsync(RehearsedStack stack, params string[] again)
    {
        var previewed = await stack.PreviewAsync();
        var count = previewed.Resources.Count();
        Assert.Equal((0, new Changes(Create: count)), (previewed.Status, previewed.Changes));
        Assert.All(previewed.Resources, resource => Assert.Equal("", (string)resource["id"]!));

        var made = await stack.UpAsync();
        Assert.Equal((0, previewed.Changes), (made.Status, made.Changes));
        Assert.Equal(previewed.Names, made.Names);
        Assert.DoesNotContain("[unknown]", made.Text, StringComparison.Ordinal);

        var left = await stack.UpAsync(again);
        Assert.Equal((0, new Changes(Same: count)), (left.Status, left.Changes));

        var destroyed = await stack.DestroyAsync();
        Assert.Equal((0, new Changes(Delete: count)), (destroyed.Status, destroyed.Changes));
        Assert.Empty(destroyed.Resources);
        return new(made, left);
    }
}
