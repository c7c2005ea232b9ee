using Microsoft.ML;
using Microsoft.ML.Data;

namespace Analytics.Models.Learners;

/// <summary>A row as ML.NET reads it.</summary>
internal sealed class TrainingRow
{
    public bool Label { get; init; }

    public float Weight { get; init; } = 1;

    public required float[] Features { get; init; }

    /// <summary>A view with vectors of a fixed size, which the trainers require.</summary>
    public static IDataView View(MLContext context, IEnumerable<TrainingRow> rows, int features)
    {
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return context.Data.LoadFromEnumerable(rows, schema);
    }
}
