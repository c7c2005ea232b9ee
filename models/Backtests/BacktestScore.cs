using System.Text.Json.Serialization;

namespace Analytics.Models.Backtests;

/// <summary>A learner or baseline on the test period.</summary>
/// <param name="Learner">Its name.</param>
/// <param name="Detail">Its chosen settings, in words.</param>
/// <param name="AveragePrecision">0 to 1.</param>
/// <param name="Auc">0 to 1.</param>
/// <param name="PrecisionAt5Percent">Share of events among the riskiest 5 % of the rows.</param>
/// <param name="Brier">Mean squared error of the probabilities.</param>
/// <param name="BrierSkill">1 − Brier / Brier of the training base rate.</param>
/// <param name="Ece">Expected calibration error, ten bins of equally many rows.</param>
/// <param name="AveragePrecisionLow">Lower end of the 95 % bootstrap interval.</param>
/// <param name="AveragePrecisionHigh">Its upper end.</param>
public sealed record BacktestScore(
    string Learner,
    string Detail,
    double AveragePrecision,
    double Auc,
    [property: JsonPropertyName("precision_at_5_percent")] double PrecisionAt5Percent,
    double Brier,
    double BrierSkill,
    double Ece,
    double AveragePrecisionLow,
    double AveragePrecisionHigh);
