import { describe, expect, it } from 'vitest'
import { compare, percent, plus, times, upToHalfPoint } from '../../../../server/domain/interest/percent.ts'

const sum = (a: string, b: string) => plus(percent(a), percent(b)).text

describe('percentages', () => {
  it('are added exactly and written with two decimals at least', () => {
    expect([sum('2.40', '10'), sum('0.10', '0.20'), sum('5', '0'), sum('1.005', '0')]).toEqual([
      '12.40',
      '0.30',
      '5.00',
      '1.005',
    ])
  })

  it('may be negative', () => {
    expect([sum('-0.88', '9'), sum('-0.88', '0'), sum('0.5', '-0.88'), sum('-0.05', '0')]).toEqual([
      '8.12',
      '-0.88',
      '-0.38',
      '-0.05',
    ])
  })

  it('are multiplied exactly', () => expect(times(percent('5.07'), 3).text).toBe('15.21'))

  it('go up to the half point, and stay where they are one', () => {
    const up = (text: string) => upToHalfPoint(percent(text)).text
    expect([up('10.15'), up('12.25'), up('10.5'), up('10.50'), up('10.51'), up('8'), up('-0.38')]).toEqual([
      '10.50',
      '12.50',
      '10.50',
      '10.50',
      '11.00',
      '8.00',
      '0.00',
    ])
  })

  it('compare by value, whatever the number of decimals', () => {
    const order = (a: string, b: string) => compare(percent(a), percent(b))
    expect([order('8', '8.00'), order('7.99999', '8'), order('8.25', '8.249999999999999999999')]).toEqual([0, -1, 1])
  })

  it.each(['', '12,15', '12.', '.5', '1e1', '12.15 %', '+1', 'NaN', ' 1'])('are not %j', (text) => {
    expect(() => percent(text)).toThrow('not a percentage')
  })

  it('keep the text they were given', () => expect(percent('8.0').text).toBe('8.0'))
})
