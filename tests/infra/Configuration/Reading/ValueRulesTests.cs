using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Tests.Configuration.Reading;

public sealed class ValueRulesTests
{
    private const string Rule = "is wrong";
    private const string Remedy = "correct it";

    /// <summary>A rule of the framework's would not be asked, since only the reader's own can't be written without a remedy.</summary>
    [Fact]
    public void Records_RulesOfTheFramework_AreNowhere() =>
        Assert.DoesNotContain(Properties(), property => property.IsDefined(typeof(ValidationAttribute)));

    [Fact]
    public void Rules_OfAllRecords_ReadAsSentencesWithoutTheirEnd() => Assert.All(
        Properties().SelectMany(property => property.GetCustomAttributes<ValueRuleAttribute>()),
        rule =>
        {
            Assert.Matches("^[a-z][^;]*[^.; ]$", rule.Rule);
            Assert.Matches("^[a-z].*[^.; ]$", rule.Remedy);
        });

    [Theory]
    [InlineData("ab", true)]
    [InlineData("ab\n", false)]
    [InlineData("xab", false)]
    [InlineData("", false)]
    public void Pattern_DescribesTheWholeText(string text, bool holds)
    {
        Assert.Equal(holds, new PatternAttribute("^[ab]+$", Rule, Remedy).Holds(text));
        Assert.Equal(holds, new PatternAttribute("[ab]+", Rule, Remedy).Holds(text));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Between_HoldsAtBothEnds(int number, bool holds) => Assert.Equal(holds, new BetweenAttribute(4, 20, Rule, Remedy).Holds(number));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(int.MaxValue, true)]
    public void AtLeast_HasNoUpperEnd(int number, bool holds) => Assert.Equal(holds, new AtLeastAttribute(1, Rule, Remedy).Holds(number));

    [Fact]
    public void AtLeastOne_IsForLists()
    {
        Assert.True(new AtLeastOneAttribute(Rule, Remedy).Holds(ImmutableArray.Create("a")));
        Assert.False(new AtLeastOneAttribute(Rule, Remedy).Holds(ImmutableArray<string>.Empty));
    }

    [Fact]
    public void AtMost_CountsCharactersOrItems()
    {
        var two = new AtMostAttribute(2, Rule, Remedy);

        Assert.True(two.Holds("ab"));
        Assert.False(two.Holds("abc"));
        Assert.True(two.Holds(ImmutableArray.Create(1, 2)));
        Assert.False(two.Holds(ImmutableArray.Create(1, 2, 3)));
    }

    private static List<PropertyInfo> Properties()
    {
        var properties = typeof(DeliveryStack).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .ToList();
        Assert.Contains(properties, property => property.IsDefined(typeof(ValueRuleAttribute)));
        return properties;
    }
}
