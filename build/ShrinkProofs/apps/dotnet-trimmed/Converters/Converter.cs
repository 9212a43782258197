namespace Units.Converters;

public abstract record Converter(string From, string To)
{
    public abstract double Convert(double value);
}

public sealed record Factor(string From, string To, double By) : Converter(From, To)
{
    public override double Convert(double value) => value * By;
}
