using System.Collections.Concurrent;
using Orders.Core;

namespace Orders.Storage;

public sealed class OrderStore
{
    private readonly ConcurrentDictionary<int, Order> orders = new()
    {
        [1] = new Order(1, "notebook", 12, 3.5m),
        [2] = new Order(2, "pen", 3, 1.2m),
    };

    public IEnumerable<Order> All => orders.Values.OrderBy(order => order.Id);

    public Order? Find(int id) => orders.GetValueOrDefault(id);

    public void Add(Order order) => orders[order.Id] = order;
}
