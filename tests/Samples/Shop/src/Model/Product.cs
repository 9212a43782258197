namespace Model;

public static class Product
{
    public const string Name = "book";
}
