using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CareCircuits.Data.Statements;

/// <summary>A column as the model names and stores it.</summary>
internal sealed class Column(IProperty property)
{
    private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;
    private readonly Func<object?, object?>? convertBack = property.GetTypeMapping().Converter?.ConvertFromProvider;

    public string Property => property.Name;

    public string Name { get; } = $"\"{property.GetColumnName()}\"";

    public bool IsGiven => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType == typeof(long);

    public bool IsKey => property.IsPrimaryKey();

    /// <summary>The value that the database gave at a place of its answer.</summary>
    public T Read<T>(DbDataReader reader, int place) =>
        reader.IsDBNull(place) ? default! : convertBack is null ? reader.GetFieldValue<T>(place) : (T)convertBack(reader.GetValue(place))!;

    /// <summary>The value of this column in a row, as the database holds it.</summary>
    public object ValueIn(object row) => Stored(property.GetGetter().GetClrValue(row));

    /// <summary>A value as the database holds it.</summary>
    public object Stored(object? value) => (value is null || convert is null ? value : convert(value)) ?? DBNull.Value;

    /// <summary>The values at a place of many orders, as an array of the type that the database holds.</summary>
    public Array ArrayOf(IReadOnlyList<Order> orders, int place)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var element = type.IsValueType && property.IsNullable ? typeof(Nullable<>).MakeGenericType(Nullable.GetUnderlyingType(type) ?? type) : type;
        var array = Array.CreateInstance(element, orders.Count);
        for (var row = 0; row < orders.Count; row++)
            array.SetValue(orders[row].Values[place] is DBNull ? null : orders[row].Values[place], row);
        return array;
    }
}
