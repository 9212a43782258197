using Orders.Core;
using Orders.Storage;

namespace Orders.Api.Endpoints;

public static class OrderEndpoints
{
    public static void MapOrders(this WebApplication app)
    {
        app.MapGet("/orders", (OrderStore store) => store.All.Select(Pricing.Describe));
        app.MapGet("/orders/{id:int}", (int id, OrderStore store) =>
            store.Find(id) is { } order ? Results.Ok(Pricing.Describe(order)) : Results.NotFound());
        app.MapPost("/orders", (Order order, OrderStore store) =>
        {
            store.Add(order);
            return Results.Created($"/orders/{order.Id}", order);
        });
    }
}
