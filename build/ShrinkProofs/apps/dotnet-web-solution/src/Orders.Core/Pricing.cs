using Humanizer;

namespace Orders.Core;

public static class Pricing
{
    public static decimal Total(Order order) => order.Pieces * order.Price * (order.Pieces >= 10 ? 0.9m : 1m);

    public static string Describe(Order order) => $"{order.Article.ToQuantity(order.Pieces)}: {Total(order):0.00}";
}
