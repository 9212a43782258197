using System.Globalization;

namespace Exchange.Rates;

public sealed class RateFile
{
    private readonly Dictionary<string, decimal> rates;

    public RateFile(string path) =>
        rates = File.ReadLines(path).Skip(1).Select(line => line.Split(','))
            .ToDictionary(parts => parts[0], parts => decimal.Parse(parts[1], CultureInfo.InvariantCulture));

    public int Count => rates.Count;

    public decimal? Find(string currency) => rates.TryGetValue(currency, out var rate) ? rate : null;
}
