using System.Globalization;
using Units.Converters;

if (args is not [var text, var from, var to] || Table.Find(from, to) is not { } converter)
{
    Console.Error.WriteLine("usage: units NUMBER FROM TO");
    return 2;
}

var value = double.Parse(text, CultureInfo.InvariantCulture);
Console.WriteLine(FormattableString.Invariant($"{value} {from} = {converter.Convert(value):0.###} {to}"));
return 0;
