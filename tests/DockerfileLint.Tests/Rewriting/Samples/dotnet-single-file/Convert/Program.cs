using System.Globalization;

var price = decimal.Parse(Console.ReadLine() ?? "0", CultureInfo.GetCultureInfo("de-DE"));
Console.WriteLine(price.ToString(CultureInfo.GetCultureInfo("en-GB")));
