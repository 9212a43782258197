using Orders.Core;
using Xunit;

public class PricingTests
{
    [Fact]
    public void TenPiecesGetADiscount() => Assert.Equal(90m, Pricing.Total(new Order(1, "pen", 10, 10m)));
}
