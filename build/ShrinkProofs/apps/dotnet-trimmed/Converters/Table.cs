namespace Units.Converters;

public static class Table
{
    private static readonly Converter[] All =
    [
        new Factor("km", "mi", 0.621371),
        new Factor("mi", "km", 1.609344),
        new Factor("kg", "lb", 2.204623),
        new Factor("lb", "kg", 0.453592),
    ];

    public static Converter? Find(string from, string to) =>
        Array.Find(All, converter => converter.From == from && converter.To == to);
}
