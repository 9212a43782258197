namespace Orders.Core;

public sealed record Order(int Id, string Article, int Pieces, decimal Price);
