using Analytics.Sample.Life;

namespace Analytics.Sample.Money;

/// <summary>A benefit paid to a person.</summary>
/// <param name="Payer">Household it is meant for; null for people who are on no register.</param>
/// <param name="Quarter">Quarter paid, which lists it.</param>
/// <param name="Name">Of the person.</param>
/// <param name="Id">Of the person.</param>
/// <param name="Item">发放类别.</param>
/// <param name="Month">Any day of the month paid for.</param>
/// <param name="Yuan">Amount.</param>
/// <param name="Account">收款账号.</param>
/// <param name="Copies">How often the list has it; 2 is a double payment.</param>
internal sealed record Benefit(Household? Payer, int Quarter, string Name, string Id, string Item, DateOnly Month, decimal Yuan, string Account, int Copies = 1);
